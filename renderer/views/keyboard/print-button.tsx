// PrintButton: in the program's own window a PDF is saved; a browser prints, also to a PDF.

import { Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';

export function PrintButton() {
  const t = useTranslations('keyboard');
  const abilities = useQuery('shell.abilities', {});
  const save = useCommand('shell.savePdf');
  const inWindow = abilities.status === 'ready' && abilities.value.kind === 'electron';
  const print = () => {
    if (inWindow) void save.run({ name: t('pdfName') });
    else window.print();
  };
  return (
    <Button icon={<Printer size={16} aria-hidden />} isDisabled={save.pending} onPress={print}>
      {t(inWindow ? 'savePdf' : 'print')}
    </Button>
  );
}
