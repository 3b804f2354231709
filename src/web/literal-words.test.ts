import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** Attributes whose value a reader sees or hears. */
const SPOKEN = new Set([
  "title",
  "alt",
  "placeholder",
  "label",
  "aria-label",
  "aria-description",
  "aria-roledescription",
]);

/** The words that stand literally in a TSX file where a reader would see them, with their lines. */
function literalWords(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  function visit(node: ts.Node): void {
    const text = seenText(node);
    if (text !== null && /\p{L}/u.test(text)) {
      found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${text.trim()}`);
    }
    ts.forEachChild(node, visit);
  }
  visit(tree);
  return found;
}

/** The text of a node that a reader would see: between tags, in a spoken attribute, or a string among children. */
function seenText(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text;
  if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    return isSeen(node.parent) ? node.text : null;
  if (!ts.isStringLiteralLike(node)) return null;
  if (/[^\u0000-\u024F]/u.test(node.text) && /\p{L}/u.test(node.text)) return node.text;
  return isSeen(node) ? node.text : null;
}

/** Climbs out of choices (`a ? "x" : "y"`, `a && "x"`, templates) to where the string ends up. */
function isSeen(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return SPOKEN.has(parent.name.getText());
  if (ts.isJsxExpression(parent)) {
    return ts.isJsxAttribute(parent.parent) ? SPOKEN.has(parent.parent.name.getText()) : true;
  }
  const choosing =
    (ts.isConditionalExpression(parent) && parent.condition !== node) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isTemplateExpression(parent) ||
    ts.isTemplateSpan(parent) ||
    (ts.isBinaryExpression(parent) &&
      parent.right === node &&
      [
        ts.SyntaxKind.AmpersandAmpersandToken,
        ts.SyntaxKind.BarBarToken,
        ts.SyntaxKind.QuestionQuestionToken,
        ts.SyntaxKind.PlusToken,
      ].includes(parent.operatorToken.kind));
  return choosing && isSeen(parent);
}

function tsxFiles(): string[] {
  return ["src/web", "src/desks"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".tsx") && !name.endsWith(".test.tsx"))
      .map((name) => path.posix.join(folder, name.split(path.sep).join("/"))),
  );
}

describe("words on screen stand in message files", () => {
  test.each([
    ["between tags", "const a = <p>Adopt now</p>;"],
    ["in a spoken attribute", 'const a = <button aria-label="Close" />;'],
    ["as a string among children", 'const a = <p>{busy ? "Saving" : null}</p>;'],
    ["in a template among children", "const a = <p>{`Sent as ${number}`}</p>;"],
    ["in another script, anywhere", 'const label = "已议定";'],
  ])("a planted word %s is found", (_, source) => {
    expect(literalWords("planted.tsx", source)).toHaveLength(1);
  });

  test("class names, ids, addresses and punctuation are no words", () => {
    const source =
      'const a = <p className="quiet" id={"x"}>{open ? `/paragraphs/${id}`.length : null} · {n}</p>;';
    expect(literalWords("planted.tsx", source)).toEqual([]);
  });

  test("no TSX file holds one", () => {
    const files = tsxFiles();
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => literalWords(file, readFileSync(path.join(root, file), "utf8")))).toEqual(
      [],
    );
  });
});
