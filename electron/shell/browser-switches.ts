// Switches of the browser engine with which nothing can leave this machine, whatever a page does: what the content
// policy leaves open (going elsewhere, calls between browsers, asking for a name) ends here. Measured: a sealed network
// counted no packet with these, over every way out in tests/e2e/egress/probes.ts.

/** Nobody listens there: whatever slipped past everything else still reaches nobody. */
export const NOWHERE = 'http://127.0.0.1:9';

/** `reachable`: the one host and port that a page may talk to; null: none, the app's own schemes need no network. */
export function browserSwitches(
  reachable: string | null,
): readonly (readonly [name: string, value: string])[] {
  return [
    ['disable-background-networking', ''],
    ['disable-component-update', ''],
    ['proxy-server', NOWHERE],
    // Without the first part the browser would pass the proxy by for all of this machine.
    ['proxy-bypass-list', ['<-loopback>', ...(reachable === null ? [] : [reachable])].join(';')],
    ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    // A call between browsers would join a group of the local network to hide its address there.
    // And a page that was left would stay in memory to come back to.
    ['disable-features', 'WebRtcHideLocalIpsWithMdns,BackForwardCache'],
    // A name alone can carry words out: it goes to a server even where the connection is refused.
    ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  ];
}
