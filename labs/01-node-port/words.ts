import type { Words } from '../../checker/lab/words.ts';

export const hints: readonly Words[] = [
  {
    en: 'Which of the four types of Service opens a port on the node? Left out, `type` is ClusterIP, and that one opens none.',
    hi: 'Chaar types mein se kaunsa Service Node par port kholta hai? `type` na likho to ClusterIP milta hai, aur woh koi port nahi kholta.',
  },
  {
    en: 'A NodePort Service has three numbers: nodePort is the gate, port is the Service, targetPort is the container.',
    hi: 'NodePort Service mein teen number hain: nodePort gate hai, port Service hai, targetPort container hai.',
  },
  {
    en: 'In service.yaml write `type: NodePort`, and in its first port `nodePort: 30001` beside `port: 80` and `targetPort: 80`.',
    hi: 'service.yaml mein `type: NodePort` likho, aur uske pehle port mein `port: 80` aur `targetPort: 80` ke saath `nodePort: 30001`.',
  },
];

export const why: Words = {
  en: 'The nodePort is a rule on the node, not a program that listens: a packet to port 30001 of the node is rewritten straight to POD_IP:80 of one ready Pod, drawn anew for each connection. The kind config joins localhost:30001 to that port, and that is the whole road.',
  hi: 'nodePort Node par ek rule hai, koi sunne wala program nahi: Node ke port 30001 par aaya packet seedha kisi ek ready Pod ke POD_IP:80 par mod diya jaata hai, har connection ke liye naya draw. kind config localhost:30001 ko usi port se jodta hai; bas, poora raasta yahi hai.',
};
