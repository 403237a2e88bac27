import type { CommandNode, PipelineNode, SimpleCommandNode, StatementNode, TransformPlugin, WordNode } from 'just-bash';

type Redirection = SimpleCommandNode['redirections'][number];

/** Where a shell's commands write, so that a log line is there as soon as its command is done. */
export const stdoutPath = '/dev/container/stdout';
export const stderrPath = '/dev/container/stderr';

/** Lets other work have its turn. */
export const yieldCommand = 'let-others-run';

/** Starts the script in its argument and does not wait for it. */
export const backgroundCommand = 'run-in-background';

/** Stands in for `wait`, which in just-bash is built in and knows only its own jobs. */
export const waitCommand = 'wait-for-background';

/**
 * just-bash runs a script to its end and then hands over its output; a container's script may have no end. So
 * - each command that ends a pipeline writes to the container's output by itself,
 * - each turn of a `while` lets the event loop have one too,
 * - what ends in `&` runs beside the script instead of before what follows.
 */
export const containerScript: TransformPlugin = {
  name: 'container-script',
  transform({ ast }) {
    return { ast: { ...ast, statements: rewritten(ast.statements) } };
  },
};

function rewritten(statements: readonly StatementNode[]): StatementNode[] {
  return statements.map((statement) => {
    const script = statement.background ? statement.sourceText?.replace(/&\s*$/, '') : undefined;
    if (script !== undefined) return oneCommand(backgroundCommand, [script]);
    return { ...statement, pipelines: statement.pipelines.map(pipelineWithOutput) };
  });
}

function pipelineWithOutput(pipeline: PipelineNode): PipelineNode {
  const commands = [...pipeline.commands];
  const last = commands.pop();
  return last === undefined ? pipeline : { ...pipeline, commands: [...commands, commandWithOutput(last)] };
}

function commandWithOutput(command: CommandNode): CommandNode {
  if (command.type === 'SimpleCommand') return simpleWithOutput(command);
  if (command.redirections.some(({ operator }) => operator.includes('>'))) return command;
  switch (command.type) {
    case 'While':
    case 'Until': {
      const condition = [oneCommand(yieldCommand, []), ...rewritten(command.condition)];
      return { ...command, condition, body: rewritten(command.body) };
    }
    case 'For':
    case 'CStyleFor':
    case 'Subshell':
    case 'Group':
      return { ...command, body: rewritten(command.body) };
    case 'Case':
      return { ...command, items: command.items.map((item) => ({ ...item, body: rewritten(item.body) })) };
    case 'If': {
      const clauses = command.clauses.map(({ condition, body }) => ({
        condition: rewritten(condition),
        body: rewritten(body),
      }));
      return { ...command, clauses, elseBody: command.elseBody && rewritten(command.elseBody) };
    }
    default:
      return command;
  }
}

/** Put first, so that what the script itself redirects wins. An `exec > file` or a lone assignment stays as it is. */
function simpleWithOutput(command: SimpleCommandNode): SimpleCommandNode {
  const redirectsShell = command.args.length === 0 && isLiteral(command.name, 'exec');
  if (command.name === null || redirectsShell) return command;
  const output = [append(1, stdoutPath), append(2, stderrPath)];
  const name = isLiteral(command.name, 'wait') ? word(waitCommand) : command.name;
  return { ...command, name, redirections: [...output, ...command.redirections] };
}

function append(fd: number, path: string): Redirection {
  return { type: 'Redirection', fd, operator: '>>', target: word(path) };
}

function oneCommand(name: string, args: readonly string[]): StatementNode {
  const command: SimpleCommandNode = {
    type: 'SimpleCommand',
    assignments: [],
    name: word(name),
    args: args.map(word),
    redirections: [],
  };
  const pipeline: PipelineNode = { type: 'Pipeline', negated: false, commands: [command] };
  return { type: 'Statement', operators: [], background: false, pipelines: [pipeline] };
}

function word(value: string): WordNode {
  return { type: 'Word', parts: [{ type: 'SingleQuoted', value }] };
}

function isLiteral(word: WordNode | null, value: string): boolean {
  const [part, ...more] = word?.parts ?? [];
  return more.length === 0 && part?.type === 'Literal' && part.value === value;
}
