// The page begins here: find the shell, make the client, mount.

// The styles come first, so that a component's own rules win over the base.
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { createClient } from './api/client.ts';
import { findTransport } from './api/find-transport.ts';
import { App } from './shell/app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(<App client={createClient(await findTransport())} />);
