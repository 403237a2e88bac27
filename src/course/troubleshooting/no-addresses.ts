import type { Question } from './question.ts';

/** Nobody is on the list. */
export const noAddresses: Question = {
  ask: {
    en: 'Do the Pods carry exactly the labels of the selector?',
    hi: 'Kya Pods par bilkul wahi labels hain jo selector mein hain?',
  },
  command: 'kubectl get pods --show-labels',
  answers: [
    {
      text: { en: 'No, they differ', hi: 'Nahi, alag hain' },
      next: {
        cause: { en: 'The selector matches no Pod.', hi: 'Selector kisi Pod se match nahi karta.' },
        mend: {
          en: 'Make both the same, to the letter. Labels are those of the Pod template.',
          hi: 'Dono ko ek jaisa karo, akshar tak. Labels woh hain jo Pod template mein hain.',
        },
        lesson: 'what-a-service-does',
      },
    },
    {
      text: { en: 'Yes, but in another namespace', hi: 'Haan, par doosre namespace mein' },
      next: {
        cause: {
          en: 'A selector never looks into another namespace.',
          hi: 'Selector doosre namespace mein kabhi nahi dekhta.',
        },
        mend: {
          en: 'Put Service and Pods into the same namespace.',
          hi: 'Service aur Pods ko ek hi namespace mein rakho.',
        },
        lesson: 'endpoints',
      },
    },
    {
      text: { en: 'There are no Pods', hi: 'Pods hain hi nahi' },
      next: {
        cause: { en: 'Nobody runs the application.', hi: 'Application chal hi nahi rahi.' },
        mend: {
          en: 'Is the Deployment applied, and has it more than 0 replicas?',
          hi: 'Kya Deployment apply hua hai, aur uske replicas 0 se zyada hain?',
        },
        lesson: 'why-not-pods',
      },
    },
  ],
};
