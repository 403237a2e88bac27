import type { Question } from './question.ts';

/** The Pods are on the list, and not ready. */
export const podsNotReady: Question = {
  ask: { en: 'What does the column STATUS say?', hi: 'STATUS column mein kya likha hai?' },
  command: 'kubectl get pods',
  answers: [
    {
      text: 'ImagePullBackOff, ErrImagePull',
      next: {
        cause: { en: 'The image cannot be pulled.', hi: 'Image pull nahi ho rahi.' },
        mend: {
          en: 'Correct the image’s name or tag. `kubectl describe pod` shows which one was tried.',
          hi: 'Image ka naam ya tag theek karo. `kubectl describe pod` dikhata hai ki kaun si try hui.',
        },
        lesson: 'endpoints',
      },
    },
    {
      text: 'CrashLoopBackOff',
      next: {
        cause: {
          en: 'The container starts and ends, again and again.',
          hi: 'Container start hota hai aur khatam ho jaata hai, baar-baar.',
        },
        mend: {
          en: '`kubectl logs --previous` shows its last words.',
          hi: '`kubectl logs --previous` uske aakhri shabd dikhata hai.',
        },
        lesson: 'why-not-pods',
      },
    },
    {
      text: { en: 'Running, but READY 0/1', hi: 'Running, par READY 0/1' },
      next: {
        cause: { en: 'The readiness probe fails.', hi: 'Readiness probe fail ho raha hai.' },
        mend: {
          en: 'Does the probe ask the port and path that the program has? `kubectl describe pod` shows what it got.',
          hi: 'Kya probe wahi port aur path poochta hai jo program ke paas hai? `kubectl describe pod` dikhata hai ki kya mila.',
        },
        lesson: 'endpoints',
      },
    },
    {
      text: 'Pending',
      next: {
        cause: { en: 'No node has a place for the Pod.', hi: 'Kisi Node par Pod ke liye jagah nahi.' },
        mend: {
          en: 'The events of `kubectl describe pod` say what is missing.',
          hi: '`kubectl describe pod` ke events batate hain ki kya kam hai.',
        },
        lesson: 'endpoints',
      },
    },
  ],
};
