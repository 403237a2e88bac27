import type { Words } from '../../checker/lab/words.ts';

export const hints: readonly Words[] = [
  {
    en: 'Three things have to meet: the name of the Service, the labels of the Pods, and a client that is still there to ask.',
    hi: 'Teen cheezein milni chahiye: Service ka naam, Pods ke labels, aur ek client jo poochne ke liye abhi bhi zinda ho.',
  },
  {
    en: 'The Service finds its Pods by labels: compare `selector` in service.yaml with the labels in the Pod template.',
    hi: 'Service apne Pods labels se dhoondhti hai: service.yaml ke `selector` ko Pod template ke labels se milao.',
  },
  {
    en: 'service.yaml needs `selector: {app: backend}` and `port: 80`; client.yaml needs something to do: `command: ["sleep", "infinity"]`.',
    hi: 'service.yaml ko `selector: {app: backend}` aur `port: 80` chahiye; client.yaml ko kuch kaam chahiye: `command: ["sleep", "infinity"]`.',
  },
];

export const why: Words = {
  en: 'The name leads to the ClusterIP, and the ClusterIP stays while Pods come and go behind it. The short name works at home only, because the search list of a Pod begins with its own namespace; from elsewhere say backend.cluster-ip-dns.',
  hi: 'Naam ClusterIP tak le jaata hai, aur ClusterIP wahi rehta hai jab uske peeche Pods aate-jaate rehte hain. Chhota naam sirf ghar par chalta hai, kyunki Pod ki search list uske apne namespace se shuru hoti hai; kahin aur se backend.cluster-ip-dns bolo.',
};
