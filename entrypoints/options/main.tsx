import { render } from 'preact';

import { connectOptions } from '../../src/client/pages';
import { Options } from '../../src/ui/pages';

const props = connectOptions(window, reportError);
const App = () => <Options {...props.value} />;

render(<App />, document.body);
