import { useEffect, useState } from 'preact/hooks';

/** Which of `sections` the address names, and whether the person has moved between them since the page opened. */
export function useHash<Section extends string>(
  sections: readonly Section[],
  first: Section,
): { readonly section: Section; readonly moved: boolean } {
  const read = (): Section => sections.find((id) => location.hash === `#${id}`) ?? first;
  const [state, setState] = useState(() => ({ section: read(), moved: false }));
  useEffect(() => {
    const move = (): void => setState({ section: read(), moved: true });
    window.addEventListener('hashchange', move);
    return () => window.removeEventListener('hashchange', move);
  }, []);
  return state;
}
