import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');
const SPEAKING = ['functions/serve-api', 'shared/contract', 'shared/domain'];
/** Titles of documents that are printed or handed out; and cells of an import, which are called by codes of their own. */
const OTHER_WORDS =
  /(inspection|openapi)\/|exports\/fhir|report-words|letter-pdf|protocol-document\.ts|import-cell(s|-kinds)?\.ts|change-told/;

/** Where a call has the sentence that it refuses with. */
const SENTENCE_OF: Readonly<Record<string, number>> = { unfitField: 1, refused: 2, say: 1 };
const MEMBERS = ['detail', 'remedy', 'error', 'message'];
const TEXT_RULES = /text-rules\.ts$/;
const ROLES = /roles-together\.ts$/;

interface Said {
  /** Details and remedies, `{}` for each value. */
  sentences: Set<string>;
  /** By title, the codes that it goes with. */
  titles: Map<string, Set<string>>;
}

const filesIn = (path: string): string[] => {
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
  return path.endsWith('.ts') && !OTHER_WORDS.test(path) ? [path] : [];
};

const variablesOf = (source: ts.SourceFile): Map<string, ts.Expression> => {
  const found = new Map<string, ts.Expression>();
  const look = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      found.set(node.name.text, node.initializer);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
};

/** Every sentence that an expression may be: of a choice both, of a name what it stands for. */
const sentencesOf = (node: ts.Expression, variables: Map<string, ts.Expression>, depth = 0): string[] => {
  const of = (other: ts.Expression): string[] => sentencesOf(other, variables, depth + 1);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('')];
  if (ts.isConditionalExpression(node)) return [...of(node.whenTrue), ...of(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return of(node.expression);
  const named = ts.isIdentifier(node) && depth < 3 ? variables.get(node.text) : undefined;
  return named ? of(named) : [];
};

const isText = (node: ts.Node | undefined): node is ts.StringLiteral => node !== undefined && ts.isStringLiteral(node);

const memberOf = (object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined => {
  const member = object.properties.find((each) => each.name?.getText() === name);
  return member && ts.isPropertyAssignment(member) ? member.initializer : undefined;
};

const kebab = (code: string): string => code.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A code and its title: of a problem, of an entry that was refused (`code: [status, title]`), or of a request that does not fit. */
const titled = (node: ts.Node): [code: string, title: string] | undefined => {
  if (ts.isObjectLiteralExpression(node)) {
    const [code, title] = [memberOf(node, 'code'), memberOf(node, 'title')];
    return isText(code) && isText(title) ? [code.text, title.text] : undefined;
  }
  if (ts.isPropertyAssignment(node) && ts.isArrayLiteralExpression(node.initializer)) {
    const [status, title] = node.initializer.elements;
    return status && ts.isNumericLiteral(status) && isText(title)
      ? [kebab(node.name.getText()), title.text]
      : undefined;
  }
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'unfit') return undefined;
  const title = node.arguments[1];
  return isText(title) ? ['unfit', title.text] : undefined;
};

const spokenBy = (node: ts.Node, path: string): ts.Expression | undefined => {
  if (ts.isShorthandPropertyAssignment(node)) return node.name.text === 'remedy' ? node.name : undefined;
  if (ts.isPropertyAssignment(node)) {
    const name = node.name.getText();
    return MEMBERS.includes(name) || (name === 'reason' && TEXT_RULES.test(path)) ? node.initializer : undefined;
  }
  if (ts.isReturnStatement(node)) return ROLES.test(path) ? node.expression : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const at = SENTENCE_OF[node.expression.getText()];
  return at === undefined ? undefined : node.arguments[at];
};

/** `tell(rule, hits, reason)`: of each hit its word, then the reason. */
const toldOf = (node: ts.Node, path: string): string[] => {
  if (!TEXT_RULES.test(path) || !ts.isCallExpression(node) || node.expression.getText() !== 'tell') return [];
  const reason = node.arguments[2];
  return reason && ts.isStringLiteralLike(reason) ? [`"{}" ${reason.text}`] : [];
};

const WORDS = /[a-z]{2}|–/i;

/** All that the API may say of a request that it refuses, read from its sources. */
export const saidByTheApi = (): Said => {
  const said: Said = { sentences: new Set(), titles: new Map() };
  for (const path of SPEAKING.flatMap((folder) => filesIn(join(ROOT, folder)))) {
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const variables = variablesOf(source);
    const look = (node: ts.Node): void => {
      const spoken = spokenBy(node, path);
      for (const sentence of [...(spoken ? sentencesOf(spoken, variables) : []), ...toldOf(node, path)])
        if (WORDS.test(sentence)) said.sentences.add(sentence);
      const [code, title] = titled(node) ?? [];
      if (code !== undefined && title !== undefined)
        said.titles.set(title, (said.titles.get(title) ?? new Set()).add(code));
      ts.forEachChild(node, look);
    };
    look(source);
  }
  return said;
};
