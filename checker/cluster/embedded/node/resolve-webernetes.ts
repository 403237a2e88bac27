import { registerHooks } from 'node:module';

/*
 * The files of @ngrok/webernetes 0.3.5 import each other without an extension ("./clock", "../client"). Bundlers
 * resolve that, Node does not: inside that one package the extension, or the folder's index, is tried here.
 * Importing this file installs it; it has to be imported before anything that imports the package.
 */
const insideWebernetes = /\/node_modules\/@ngrok\/webernetes\//;

registerHooks({
  resolve(specifier, context, nextResolve) {
    const relative = specifier.startsWith('./') || specifier.startsWith('../');
    if (!relative || specifier.endsWith('.js') || !insideWebernetes.test(context.parentURL ?? '')) {
      return nextResolve(specifier, context);
    }
    try {
      return nextResolve(`${specifier}.js`, context);
    } catch {
      return nextResolve(`${specifier}/index.js`, context);
    }
  },
});
