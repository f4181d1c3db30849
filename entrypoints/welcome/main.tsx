import { render } from 'preact';

import { connectWelcome } from '../../src/pages';
import { ensureWords } from '../../src/shared/words';
import { Welcome } from '../../src/pages';

const props = connectWelcome(window, reportError);
const App = () => <Welcome {...props.value} />;

await ensureWords().catch(reportError);
render(<App />, document.body);
