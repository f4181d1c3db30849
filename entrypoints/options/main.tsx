import { render } from 'preact';

import { connectOptions } from '../../src/pages';
import { ensureWords } from '../../src/shared/words';
import { Options } from '../../src/pages';

const props = connectOptions(window, reportError);
const App = () => <Options {...props.value} />;

await ensureWords().catch(reportError);
render(<App />, document.body);
