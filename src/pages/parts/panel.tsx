import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface PanelProps {
  readonly heading: string;
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly look?: 'plain' | 'accent';
}

/** A part of a page with a heading of its own. */
export function Panel({ heading, lead, children, look = 'plain' }: PanelProps) {
  const id = useId();
  return (
    <section class={`pg-panel pg-panel-${look}`} aria-labelledby={id}>
      <div class="pg-panel-head">
        <h2 id={id}>{heading}</h2>
        {lead && <p class="pg-hint">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
