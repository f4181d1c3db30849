/** Says a change aloud without showing it. */
export function Live({ children }: { readonly children: string }) {
  return <output class="ink-hidden">{children}</output>;
}
