// The host's side of the secrets of this computer: the main process has the system at hand, the host asks it.

import type { DeviceSecrets } from '../host/ports.ts';
import type { DeviceSecretAnswer, DeviceSecretAsk } from './host-messages.ts';

export function deviceSecretsThrough(
  ask: (question: DeviceSecretAsk) => Promise<DeviceSecretAnswer>,
): DeviceSecrets {
  return {
    available: async () => (await ask({ what: 'available', text: '' })) !== null,
    async protect(secret) {
      const answer = await ask({ what: 'protect', text: Buffer.from(secret).toString('base64') });
      return answer === null ? null : Buffer.from(answer.text, 'base64');
    },
    async reveal(locked) {
      const answer = await ask({ what: 'reveal', text: Buffer.from(locked).toString('base64') });
      if (answer === null) return null;
      return { secret: Buffer.from(answer.text, 'base64'), isAging: answer.isAging };
    },
  };
}
