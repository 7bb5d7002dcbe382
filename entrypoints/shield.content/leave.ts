type WithNavigation = { readonly navigation?: { readonly canGoBack: boolean } };

/** The user leaves: back to where they came from, or to an empty page. Only ever called from a press of theirs. */
export function leave(): void {
  const scope: typeof globalThis & WithNavigation = globalThis;
  if (scope.navigation?.canGoBack ?? history.length > 1) history.back();
  else location.replace("about:blank");
}
