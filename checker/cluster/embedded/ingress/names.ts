/** Where the controller lives. */
export const INGRESS_NAMESPACE = 'ingress-system';
/** Its Deployment and its Service. */
export const INGRESS_NAME = 'ingress';
/** The class of Ingresses it makes for itself. */
export const INGRESS_CLASS_NAME = 'gatehouse';
/** What a class names that it serves, as `spec.controller`. */
export const CONTROLLER = 'gatehouse.dev/ingress';
export const INGRESS_IMAGE = { name: 'gatehouse/ingress', tag: '1' };
