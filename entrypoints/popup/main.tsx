import { render } from 'preact';

import { connectPopup } from '../../src/client/pages';
import { Popup } from '../../src/ui/pages';

const props = connectPopup(window, reportError);
const App = () => <Popup {...props.value} />;

render(<App />, document.body);
