import { registerHooks } from 'node:module';

/*
 * Labs outside of any project that has gatehouse among its packages (`grade --labs-dir`) may import `gatehouse/checks/…`
 * all the same: the names lead into the package that this file is in. Importing this file installs it.
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (!specifier.startsWith('gatehouse/')) return nextResolve(specifier, context);
    try {
      return nextResolve(specifier, context);
    } catch {
      return nextResolve(specifier, { ...context, parentURL: import.meta.url });
    }
  },
});
