import type { Words } from '../figures/scene.ts';

/** "It does not answer": from what one sees to its cause, in at the most five questions. */
export interface Question {
  readonly ask: Words;
  /** What to type to find out. */
  readonly command?: string;
  readonly answers: readonly Answer[];
}

interface Answer {
  readonly text: Words;
  readonly next: Question | Cause;
}

export interface Cause {
  readonly cause: Words;
  readonly mend: Words;
  /** The lesson that explains it. */
  readonly lesson: string;
}

const pods: Question = {
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

const labels: Question = {
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

const inner: Question = {
  ask: {
    en: 'From another Pod: does POD_IP with the targetPort answer?',
    hi: 'Doosre Pod se: kya POD_IP aur targetPort par jawaab aata hai?',
  },
  command: 'kubectl exec client -- wget -qO- -T 2 http://POD_IP:80',
  answers: [
    {
      text: { en: 'No, refused', hi: 'Nahi, refused' },
      next: {
        cause: { en: 'Nothing in the Pod listens on the targetPort.', hi: 'Pod mein targetPort par koi nahi sunta.' },
        mend: {
          en: 'Write the port where the program really listens. Perhaps port and targetPort are swapped.',
          hi: 'Woh port likho jahan program sach mein sunta hai. Shayad port aur targetPort ulat gaye hain.',
        },
        lesson: 'three-ports',
      },
    },
    {
      text: { en: 'Yes', hi: 'Haan' },
      next: {
        cause: {
          en: 'The rules on the node are late, or kube-proxy does not run.',
          hi: 'Node ke rules abhi nahi aaye, ya kube-proxy nahi chal raha.',
        },
        mend: {
          en: 'Ask again after two seconds. Then look at the Pods of kube-proxy in kube-system.',
          hi: 'Do second baad phir poocho. Phir kube-system mein kube-proxy ke Pods dekho.',
        },
        lesson: 'kube-proxy',
      },
    },
  ],
};

const slices: Question = {
  ask: { en: 'What does the Service’s EndpointSlice show?', hi: 'Service ka EndpointSlice kya dikhata hai?' },
  command: 'kubectl get endpointslices -l kubernetes.io/service-name=web',
  answers: [
    { text: { en: 'No addresses', hi: 'Koi address nahi' }, next: labels },
    { text: { en: 'Addresses, but the Pods are not ready', hi: 'Addresses hain, par Pods ready nahi' }, next: pods },
    {
      text: { en: 'Addresses, and no port', hi: 'Addresses hain, par port nahi' },
      next: {
        cause: {
          en: 'targetPort is a name that no container port has.',
          hi: 'targetPort ek naam hai jo kisi container port ka nahi.',
        },
        mend: {
          en: 'Give the container’s port this name, or write the number.',
          hi: 'Container ke port ko yeh naam do, ya number likho.',
        },
        lesson: 'endpoints',
      },
    },
    { text: { en: 'Addresses of ready Pods, with a port', hi: 'Ready Pods ke addresses, port ke saath' }, next: inner },
  ],
};

const gate: Question = {
  ask: {
    en: 'Does the Service show this nodePort, as in 80:30001/TCP?',
    hi: 'Kya Service mein yeh nodePort dikhta hai, jaise 80:30001/TCP?',
  },
  command: 'kubectl get service web',
  answers: [
    {
      text: { en: 'No', hi: 'Nahi' },
      next: {
        cause: {
          en: 'The gate has another code, or the type is ClusterIP and there is no gate.',
          hi: 'Gate ka code doosra hai, ya type ClusterIP hai aur gate hai hi nahi.',
        },
        mend: { en: 'Write `type: NodePort` and this nodePort.', hi: '`type: NodePort` aur yahi nodePort likho.' },
        lesson: 'three-ports',
      },
    },
    { text: { en: 'Yes', hi: 'Haan' }, next: slices },
  ],
};

export const TREE: Question = {
  ask: { en: 'What exactly do you see?', hi: 'Aapko theek-theek kya dikhta hai?' },
  answers: [
    {
      text: {
        en: '“No such host”, “bad address”, “could not resolve”',
        hi: '“No such host”, “bad address”, “could not resolve”',
      },
      next: {
        ask: { en: 'Where do you call from?', hi: 'Aap kahan se call kar rahe ho?' },
        answers: [
          {
            text: { en: 'A Pod in the same namespace', hi: 'Usi namespace ke ek Pod se' },
            next: {
              cause: { en: 'There is no Service of this name.', hi: 'Is naam ki koi Service nahi hai.' },
              mend: {
                en: 'Compare with `kubectl get services`, letter by letter.',
                hi: '`kubectl get services` se ek-ek akshar milao.',
              },
              lesson: 'dns',
            },
          },
          {
            text: { en: 'A Pod in another namespace', hi: 'Doosre namespace ke ek Pod se' },
            next: {
              cause: {
                en: 'The short name is completed with the caller’s own namespace.',
                hi: 'Short name caller ke apne namespace se poora hota hai.',
              },
              mend: { en: 'Call NAME.NAMESPACE, or the full name.', hi: 'NAME.NAMESPACE call karo, ya poora naam.' },
              lesson: 'dns',
            },
          },
          {
            text: { en: 'My laptop', hi: 'Apne laptop se' },
            next: {
              cause: {
                en: 'The cluster’s directory is known inside the cluster only.',
                hi: 'Cluster ki directory sirf cluster ke andar jaani jaati hai.',
              },
              mend: {
                en: 'Use a mapped nodePort, or a tunnel to look.',
                hi: 'Map kiya hua nodePort use karo, ya dekhne ke liye tunnel.',
              },
              lesson: 'extra-port-mappings',
            },
          },
        ],
      },
    },
    {
      text: { en: '“Connection refused”', hi: '“Connection refused”' },
      next: {
        ask: { en: 'Which address did you call?', hi: 'Aapne kaun sa address call kiya?' },
        command: 'kubectl get nodes,pods,services -o wide',
        answers: [
          {
            text: { en: 'localhost, from the laptop', hi: 'laptop se localhost' },
            next: {
              ask: { en: 'Is the port in this list?', hi: 'Kya port is list mein hai?' },
              command: 'docker port gatehouse-control-plane',
              answers: [
                {
                  text: { en: 'No', hi: 'Nahi' },
                  next: {
                    cause: { en: 'The port is not mapped to your laptop.', hi: 'Port laptop par map nahi hai.' },
                    mend: {
                      en: 'Add it to extraPortMappings, delete the cluster and create it again.',
                      hi: 'extraPortMappings mein jodo, cluster delete karo aur dobara banao.',
                    },
                    lesson: 'extra-port-mappings',
                  },
                },
                {
                  text: { en: 'Yes', hi: 'Haan' },
                  next: {
                    cause: {
                      en: 'Docker should have taken the call: you are asking another port, or the list is of another cluster.',
                      hi: 'Docker ko call lena chahiye tha: aap doosra port pooch rahe ho, ya list doosre cluster ki hai.',
                    },
                    mend: {
                      en: 'Compare what you type with the right-hand side of the list.',
                      hi: 'Jo type kar rahe ho, usko list ke daayein hisse se milao.',
                    },
                    lesson: 'extra-port-mappings',
                  },
                },
              ],
            },
          },
          { text: { en: 'A Node’s', hi: 'Node ka' }, next: gate },
          {
            text: { en: 'A Pod’s', hi: 'Pod ka' },
            next: {
              cause: {
                en: 'The wrong door: nothing in this Pod listens on this port.',
                hi: 'Galat darwaza: is Pod mein is port par koi nahi sunta.',
              },
              mend: {
                en: 'A nodePort belongs to nodes. On a Pod only the port of the program answers.',
                hi: 'nodePort Nodes ka hota hai. Pod par sirf program ka port jawaab deta hai.',
              },
              lesson: 'node-port-on-kind',
            },
          },
          {
            text: { en: 'A Service’s, by name or ClusterIP', hi: 'Service ka, naam se ya ClusterIP se' },
            next: slices,
          },
        ],
      },
    },
    {
      text: {
        en: '“Empty reply”, “connection reset”, on localhost',
        hi: '“Empty reply”, “connection reset”, localhost par',
      },
      next: gate,
    },
    {
      text: { en: 'Nothing, until it times out', hi: 'Kuchh nahi, jab tak timeout na ho' },
      next: {
        ask: { en: 'From where to which address?', hi: 'Kahan se kis address par?' },
        answers: [
          {
            text: { en: 'From the laptop to a Node', hi: 'Laptop se Node par' },
            next: {
              cause: {
                en: 'There is no road from the laptop to the node, as with Docker Desktop.',
                hi: 'Laptop se Node tak raasta nahi, jaise Docker Desktop ke saath.',
              },
              mend: { en: 'Map the port with extraPortMappings.', hi: 'extraPortMappings se port map karo.' },
              lesson: 'extra-port-mappings',
            },
          },
          {
            text: { en: 'From the laptop to a Pod or Service', hi: 'Laptop se Pod ya Service par' },
            next: {
              cause: {
                en: 'These addresses exist inside the cluster only.',
                hi: 'Yeh addresses sirf cluster ke andar hote hain.',
              },
              mend: {
                en: 'Call from a Pod, or through a door: nodePort, load balancer.',
                hi: 'Pod se call karo, ya kisi darwaze se: nodePort, load balancer.',
              },
              lesson: 'three-addresses',
            },
          },
          {
            text: { en: 'From a Pod to a Service', hi: 'Pod se Service par' },
            next: {
              cause: {
                en: 'The Service does not have this port, or its rules are still being written.',
                hi: 'Service mein yeh port nahi, ya uske rules abhi likhe ja rahe hain.',
              },
              mend: {
                en: 'Compare with PORT(S) in `kubectl get services`, then ask again.',
                hi: '`kubectl get services` ke PORT(S) se milao, phir dobara poocho.',
              },
              lesson: 'cluster-ip',
            },
          },
          {
            text: { en: 'From a Pod to a Pod', hi: 'Pod se Pod par' },
            next: {
              cause: {
                en: 'The Pod is gone, or the road between two nodes is missing.',
                hi: 'Pod ja chuka hai, ya do Nodes ke beech ka raasta nahi hai.',
              },
              mend: {
                en: 'Is the address still in `kubectl get pods -o wide`? If so, look at the CNI plugin.',
                hi: 'Kya address ab bhi `kubectl get pods -o wide` mein hai? Ho, to CNI plugin dekho.',
              },
              lesson: 'roads',
            },
          },
        ],
      },
    },
    {
      text: { en: 'EXTERNAL-IP stays <pending>', hi: 'EXTERNAL-IP <pending> hi rehta hai' },
      next: {
        cause: { en: 'Nobody is there who hands out addresses.', hi: 'Address dene waala koi hai hi nahi.' },
        mend: {
          en: 'Run a controller, like cloud-provider-kind. Inside, all works meanwhile.',
          hi: 'Koi controller chalao, jaise cloud-provider-kind. Tab tak andar sab chalta hai.',
        },
        lesson: 'load-balancer',
      },
    },
    {
      text: { en: 'An answer, but from the wrong place', hi: 'Jawaab aata hai, par galat jagah se' },
      next: {
        ask: {
          en: 'Is a port-forward running on the same port?',
          hi: 'Kya usi port par koi port-forward chal raha hai?',
        },
        answers: [
          {
            text: { en: 'Yes', hi: 'Haan' },
            next: {
              cause: { en: 'The tunnel answers, not the Service.', hi: 'Tunnel jawaab de raha hai, Service nahi.' },
              mend: { en: 'End the port-forward and ask again.', hi: 'port-forward band karo aur phir poocho.' },
              lesson: 'port-forward',
            },
          },
          {
            text: { en: 'No', hi: 'Nahi' },
            next: {
              cause: {
                en: 'The selector matches more Pods than you meant.',
                hi: 'Selector aapke socha se zyada Pods se match karta hai.',
              },
              mend: {
                en: 'Compare the slice’s addresses with `kubectl get pods -o wide --show-labels`.',
                hi: 'Slice ke addresses ko `kubectl get pods -o wide --show-labels` se milao.',
              },
              lesson: 'what-a-service-does',
            },
          },
        ],
      },
    },
  ],
};
