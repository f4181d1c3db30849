import { render } from 'preact';

import { connectSuggestion } from '../../src/pages';
import { ensureWords } from '../../src/shared/words';
import { CardWindow } from '../../src/ui/card';

await ensureWords().catch(reportError);
const { view, actions } = await connectSuggestion(window);
render(<CardWindow view={view} actions={actions} />, document.body);
