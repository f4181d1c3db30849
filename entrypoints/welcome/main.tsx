import { render } from 'preact';

import { connectWelcome } from '../../src/client/pages';
import { Welcome } from '../../src/ui/pages';

const props = connectWelcome(window, reportError);
const App = () => <Welcome {...props.value} />;

render(<App />, document.body);
