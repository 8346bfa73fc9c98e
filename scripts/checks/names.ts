import { Visitor, type ESTree } from 'rolldown/utils';
import { lineAt, type Source } from './sources.ts';

/** Words that say nothing of the field, with what to say instead (design.md section 5). */
const UNWANTED: ReadonlyMap<string, string> = new Map([
  ['task', 'action'],
  ['manager', 'what it does'],
  ['helper', 'what it does'],
  ['util', 'what it does'],
  ['utils', 'what it does'],
]);

/** A version is never called a revision; a revision is Word's tracked change and belongs to documents. */
const OF_DOCUMENTS = /(^|\/)(formats|document|corpus|support|review|screens\/import)\/|\/import-results\.ts$/;

/** One sentence for each name declared in a file, and for the file's own name, that uses an unwanted word. */
export function findUnwantedNames(source: Source): string[] {
  const found: string[] = [];
  const check = (name: string, where: string): void => {
    for (const word of wordsOf(name)) {
      const instead = insteadOf(word, source.path);
      if (instead !== null) found.push(`${where} "${name}" says ${word}: say ${instead}.`);
    }
  };
  const fileName = source.path.slice(source.path.lastIndexOf('/') + 1);
  check(fileName.replace(/\..*$/, ''), source.path);
  for (const { name, start } of declaredNames(source.program)) {
    check(name, `${source.path}:${lineAt(source.text, start)}`);
  }
  return found;
}

function insteadOf(word: string, path: string): string | null {
  if (/^revisions?$/.test(word)) return OF_DOCUMENTS.test(path) ? null : 'version';
  return UNWANTED.get(word) ?? UNWANTED.get(word.replace(/s$/, '')) ?? null;
}

/** "readUserTasks" is read, user and tasks. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

interface DeclaredName {
  readonly name: string;
  readonly start: number;
}

/** Names that a file gives to things of its own. Names used from elsewhere are judged where they are declared. */
function declaredNames(program: ESTree.Program): DeclaredName[] {
  const names: DeclaredName[] = [];
  const add = (node: ESTree.Node | null | undefined): void => {
    if (node?.type === 'Identifier') names.push({ name: node.name, start: node.start });
    else if (node?.type === 'AssignmentPattern') add(node.left);
    else if (node?.type === 'ArrayPattern') node.elements.forEach(add);
    else if (node?.type === 'ObjectPattern') {
      for (const property of node.properties) {
        // `{ revision }` takes a name that stands elsewhere, `{ revision: change }` gives one.
        if (property.type === 'RestElement') add(property.argument);
        else if (!property.shorthand) add(property.value);
      }
    }
  };
  const addFunction = (node: ESTree.Function): void => {
    add(node.id);
    node.params.forEach(add);
  };
  new Visitor({
    VariableDeclarator: (node) => add(node.id),
    FunctionDeclaration: addFunction,
    FunctionExpression: addFunction,
    ArrowFunctionExpression: (node) => node.params.forEach(add),
    ClassDeclaration: (node) => add(node.id),
    MethodDefinition: (node) => add(node.key),
    PropertyDefinition: (node) => add(node.key),
    TSInterfaceDeclaration: (node) => add(node.id),
    TSTypeAliasDeclaration: (node) => add(node.id),
    TSPropertySignature: (node) => add(node.key),
    TSMethodSignature: (node) => add(node.key),
  }).visit(program);
  return names;
}
