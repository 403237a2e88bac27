import type { Words } from '../../checker/lab/words.ts';

export const hints: readonly Words[] = [
  {
    en: 'Ask of each address first who can reach it at all: Pod and Service addresses live inside the cluster, a node address beside it, localhost is always the one who says it.',
    hi: 'Har address ke liye pehle poocho ki wahan pahunch hi kaun sakta hai: Pod aur Service ke addresses cluster ke andar rehte hain, Node ka address uske paas, aur localhost hamesha wahi hai jo bolta hai.',
  },
  {
    en: 'Then ask which port belongs to which address: targetPort to the Pod, port to the ClusterIP, nodePort to the node. No other pair answers.',
    hi: 'Phir poocho ki kaunsa port kis address ka hai: targetPort Pod ka, port ClusterIP ka, nodePort Node ka. Aur koi jodi jawaab nahi deti.',
  },
  {
    en: 'From the host only localhost:30001 answers. From a node and from a Pod: POD_IP:80, CLUSTER_IP:80 and NODE_IP:30001. For a Pod, localhost is the Pod itself, and it has nothing on 30001.',
    hi: 'Host se sirf localhost:30001 jawaab deta hai. Node se aur Pod se: POD_IP:80, CLUSTER_IP:80 aur NODE_IP:30001. Pod ke liye localhost woh Pod khud hai, aur 30001 par uske paas kuch nahi.',
  },
];

export const why: Words = {
  en: 'The notes knocked at 172.18.0.4:30001 and blamed the Pod. First find out what an address is; only three pairs are doors: POD_IP:targetPort, CLUSTER_IP:port, NODE_IP:nodePort, and your machine has just the one that the kind config cut into the wall.',
  hi: 'Notes ne 172.18.0.4:30001 par knock kiya aur Pod ko dosh diya. Pehle pata karo ki address kya hai; sirf teen jodiyan darwaze hain: POD_IP:targetPort, CLUSTER_IP:port, NODE_IP:nodePort, aur aapki machine ke paas bas wahi ek hai jo kind config ne deewar mein kaata.',
};
