import { getCollection } from 'astro:content';
import { locales, modules, siteTitle, socialCode } from 'virtual:gatehouse/options';
import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { moduleOf } from '../course/modules.ts';
import { cardSvg } from './card.ts';

/** A card for every page of every language. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await getCollection('docs')).map(({ id, data }) => {
    const locale = Object.keys(locales).find((locale) => id === locale || id.startsWith(`${locale}/`)) ?? 'root';
    const number = moduleOf({ module: data.module, order: data.sidebar.order }, modules);
    const part = modules.find((module) => module.number === number)?.title[locale === 'hi' ? 'hi' : 'en'];
    const about = [part, locales[locale]].filter((words) => words !== undefined);
    return { params: { slug: id }, props: { title: data.title, about } };
  });

export const GET: APIRoute<{ title: string; about: string[] }> = async ({ props }) => {
  const svg = cardSvg({ site: siteTitle, code: socialCode, ...props });
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 32, compressionLevel: 9 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
