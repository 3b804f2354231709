import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from "react";
import { navigate } from "./router.ts";

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
  children: ReactNode;
}

/** A link within the node: an ordinary anchor that a new tab, a print and a screen reader understand. */
export function Link({ href, children, ...rest }: LinkProps): ReactNode {
  return (
    <a href={href} onClick={(event) => follow(event, href)} {...rest}>
      {children}
    </a>
  );
}

function follow(event: MouseEvent, href: string): void {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!plain || event.defaultPrevented) return;
  event.preventDefault();
  navigate(href);
}
