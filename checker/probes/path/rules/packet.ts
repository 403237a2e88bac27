/** What the kernel of a node is given to look its rules up with. */
export interface Packet {
  readonly address: string;
  readonly port: number;
  /** Whether the address is the node's own: then nodePorts are tried. */
  readonly isNodes: boolean;
  /** Pods keep their own address as the sender. */
  readonly isFromPod: boolean;
  /** Where it ended up, if that is known: `10.244.0.5:80`. */
  readonly endpoint?: string;
}
