// Whether the disk that holds the vault is encrypted as a whole, as far as this machine tells.

export type DiskProtection = 'on' | 'off' | 'unknown';
