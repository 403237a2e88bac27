import type { Words } from '../../checker/lab/words.ts';

export const hints: readonly Words[] = [
  {
    en: 'Follow one death: who answers while the Pod goes, when is its successor sent the first request, and does it listen by then?',
    hi: 'Ek maut ke peeche chalo: Pod jaate waqt kaun jawaab deta hai, uske vaaris ko pehla request kab bheja jaata hai, aur kya tab tak woh sunta hai?',
  },
  {
    en: 'replicas: 3; a readinessProbe that asks GET / on port 80 every second; lifecycle.preStop that sleeps for three seconds before nginx is told to end.',
    hi: 'replicas: 3; readinessProbe jo har second port 80 par GET / pooche; lifecycle.preStop jo nginx ko rokne se pehle teen second soye.',
  },
  {
    en: 'Under the container: `readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 1}` and `lifecycle: {preStop: {exec: {command: ["sleep", "3"]}}}`.',
    hi: 'Container ke neeche: `readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 1}` aur `lifecycle: {preStop: {exec: {command: ["sleep", "3"]}}}`.',
  },
];

export const why: Words = {
  en: 'A Pod that is deleted leaves the EndpointSlices at once, but every node needs a moment to rewrite its rules, and sends there until it has. preStop holds the door open for that moment, readiness keeps the new one shut until somebody is home, and replicas see to it that there is another door.',
  hi: 'Delete hua Pod turant EndpointSlices se nikal jaata hai, par har Node ko apne rules dobara likhne mein pal lagta hai, aur tab tak wahin bhejta hai. preStop us pal ke liye darwaza khula rakhta hai, readiness naya darwaza tab tak band rakhti hai jab tak ghar par koi na ho, aur replicas dekhte hain ki doosra darwaza ho.',
};
