import type { Words } from '../../checker/lab/words.ts';

export const hints: readonly Words[] = [
  {
    en: 'An EndpointSlice is made of three things: a selector that finds Pods, Pods that are ready, and a port. Ask for each Service which of the three is wrong.',
    hi: 'EndpointSlice teen cheezon se banta hai: selector jo Pods dhoondhta hai, Pods jo ready hain, aur port. Har Service ke liye poocho ki teeno mein se kya galat hai.',
  },
  {
    en: 'orders: compare the selector with the labels of its Pods. stock: what does its readiness probe ask for? front: which label do its Pods share with those of debug?',
    hi: 'orders: selector ko uske Pods ke labels se milao. stock: uska readiness probe kya maangta hai? front: uske Pods ka kaunsa label debug ke Pods se milta hai?',
  },
  {
    en: 'orders.yaml: `selector: {app: orders}`. stock.yaml: the probe asks on `port: 80`, where the container listens. front.yaml: `selector: {app: front}` in place of the tier.',
    hi: 'orders.yaml: `selector: {app: orders}`. stock.yaml: probe `port: 80` par pooche, jahan container sunta hai. front.yaml: tier ki jagah `selector: {app: front}`.',
  },
];

export const why: Words = {
  en: 'A Service is a question asked again and again: which Pods carry these labels and are ready? The answer is written into EndpointSlices, and the nodes send only to what stands there. Scale, crash, turn unready: the slices follow, and nobody has to tell the Service.',
  hi: 'Service ek sawaal hai jo baar-baar poocha jaata hai: kin Pods par ye labels hain aur kaun ready hai? Jawaab EndpointSlices mein likha jaata hai, aur Nodes sirf unhi ko bhejte hain jo wahan likhe hain. Scale karo, crash ho, unready ho: slices saath chalte hain, Service ko koi kuch nahi batata.',
};
