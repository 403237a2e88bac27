import type { Words } from '../../checker/lab/words.ts';

export const hints: readonly Words[] = [
  {
    en: 'One Service at a time, from the inside out: are its Pods ready, does its selector mean them, is its port the one that is called, does its gate lead in?',
    hi: 'Ek baar mein ek Service, andar se bahar: kya uske Pods ready hain, kya selector unhi ko dhoondhta hai, kya port wahi hai jo bulaya jaata hai, kya gate andar le jaata hai?',
  },
  {
    en: '`kubectl get pods,services,endpointslices -n on-call` and the same in on-call-warehouse show all six. What is not Ready, what has no endpoints, what has another number than the table of the task?',
    hi: '`kubectl get pods,services,endpointslices -n on-call` aur wahi on-call-warehouse mein, chhah ke chhah dikhate hain. Kya Ready nahi, kiske endpoints nahi, kiska number task ki table se alag hai?',
  },
  {
    en: 'front breaks at its Service, cart at its selector or its namespace, stock at its readiness probe and at its port, ship in its Deployment, the alias in its externalName.',
    hi: 'front apni Service mein toota hai, cart apne selector ya namespace mein, stock apne readiness probe aur apne port mein, ship apne Deployment mein, alias apne externalName mein.',
  },
];

export const why: Words = {
  en: 'Six faults, one way of looking: from the symptom to the first link that is not as it should be. Pods ready? Endpoints there? The right port? The right name? Whoever asks in this order needs no luck.',
  hi: 'Chhah faults, dekhne ka ek tareeka: symptom se us pehli kadi tak jo waisi nahi jaisi honi chahiye. Pods ready? Endpoints hain? Sahi port? Sahi naam? Jo is kram mein poochta hai, use kismat ki zaroorat nahi.',
};
