import { render } from 'preact';

import { connectPopup } from '../../src/pages';
import { ensureWords } from '../../src/shared/words';
import { Popup } from '../../src/pages';

const props = await connectPopup(window, reportError);
const App = () => <Popup {...props.value} />;

await ensureWords().catch(reportError);
render(<App />, document.body);
