// App: everything the views stand on, in the order in which it is needed.

import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ActionsProvider } from '../actions/index.ts';
import { createCache, followEvents } from '../api/cache.ts';
import { ClientContext, type PageClient } from '../api/client.ts';
import { PreferencesProvider } from '../state/preferences.tsx';
import { ConnectionGate } from './connection-gate.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { VaultGate } from './vault-gate.tsx';

export function App({ client }: { readonly client: PageClient }) {
  const [cache] = useState(createCache);
  useEffect(() => followEvents(client, cache), [client, cache]);
  useEffect(refuseStrayDrops, []);
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={cache}>
        <PreferencesProvider>
          <ActionsProvider>
            {/* oxlint-disable-next-line react/hooks -- the router takes the way it reads its place as a hook */}
            <Router hook={useHashLocation}>
              <FaultBoundary>
                <ConnectionGate>
                  <VaultGate />
                </ConnectionGate>
              </FaultBoundary>
            </Router>
          </ActionsProvider>
        </PreferencesProvider>
      </QueryClientProvider>
    </ClientContext>
  );
}

/** A file that is dropped beside its mark would otherwise take the place of the page. */
function refuseStrayDrops(): () => void {
  const refuse = (event: DragEvent) => event.preventDefault();
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  };
}
