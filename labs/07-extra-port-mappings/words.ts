import type { Words } from '../../checker/lab/words.ts';

export const hints: readonly Words[] = [
  {
    en: 'Two numbers meet in a mapping: the one you type into the browser, and the one that is open on the node. Which is which?',
    hi: 'Mapping mein do number milte hain: ek jo aap browser mein likhte ho, ek jo Node par khula hai. Kaunsa kaunsa hai?',
  },
  {
    en: '`extraPortMappings` belongs to a node, under `nodes`. containerPort is the port of the node (the "container"), which is the nodePort; hostPort is yours.',
    hi: '`extraPortMappings` Node ka hissa hai, `nodes` ke neeche. containerPort Node ("container") ka port hai, yaani nodePort; hostPort aapka hai.',
  },
  {
    en: 'Under `- role: control-plane` write `extraPortMappings:` with one entry, `containerPort: 30007` and `hostPort: 8007`. Then `npm run lab:stop`, and check again.',
    hi: '`- role: control-plane` ke neeche `extraPortMappings:` likho, ek entry: `containerPort: 30007` aur `hostPort: 8007`. Phir `npm run lab:stop`, aur dobara check karo.',
  },
];

export const why: Words = {
  en: 'localhost:8007 belongs to your machine, 30007 to the node, and the mapping is what Docker opened between them when it made the node. Two numbers, and they need not be alike: containerPort has to be the nodePort, hostPort may be any free port.',
  hi: 'localhost:8007 aapki machine ka hai, 30007 Node ka, aur mapping woh raasta hai jo Docker ne Node banate waqt dono ke beech khola. Do number, aur unka barabar hona zaroori nahi: containerPort ko nodePort hona hai, hostPort koi bhi khaali port ho sakta hai.',
};
