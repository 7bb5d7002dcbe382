/** Gives the page its icon. To ask for it at once would hold up what the page is opened for. */
export function showIcon(page: Document): void {
  const icon = page.createElement("link");
  icon.rel = "icon";
  icon.href = "/icon/icon.svg";
  page.head.append(icon);
}
