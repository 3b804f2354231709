import { useEffect } from "react";

/**
 * The head and foot of every printed page of a paper: what it is, that it is a demonstration, as of when (CSS Paged Media,
 * margin boxes); the page number is the house's own. The words differ from paper to paper, so they are given as a sheet made for it, not as markup.
 */
export function useRunningHead(head: string, notice: string, foot: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page {
      margin: 22mm 16mm 20mm;
      @top-left { content: ${quoted(head)}; font: 9pt sans-serif; color: #444; }
      @top-right { content: ${quoted(notice)}; font: 9pt sans-serif; color: #444; }
      @bottom-left { content: ${quoted(foot)}; font: 9pt sans-serif; color: #444; }
    }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [head, notice, foot]);
}

/** A CSS string: nothing in a title can end it. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
