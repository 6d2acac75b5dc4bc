// A page with every figure, for the test in a browser. What is pressed is noted in the title of the page.

import '../../../../renderer/styles/tokens.css';
import '../../../../renderer/styles/fonts.css';
import '../../../../renderer/styles/base.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { messagesOf } from '../../../../renderer/messages/index.ts';
import { BlandAltmanPlot } from '../../../../renderer/figures/bland-altman-plot.tsx';
import { ConfusionFigure } from '../../../../renderer/figures/confusion-figure.tsx';
import { DotPlot } from '../../../../renderer/figures/dot-plot.tsx';
import { DriftChart } from '../../../../renderer/figures/drift-chart.tsx';
import { FigureCard } from '../../../../renderer/figures/figure-card.tsx';
import { PairMatrix } from '../../../../renderer/figures/pair-matrix.tsx';
import { ToleranceCurve } from '../../../../renderer/figures/tolerance-curve.tsx';
import { TwoTracks } from '../../../../renderer/figures/two-tracks.tsx';
import * as samples from '../samples.ts';

const language = new URLSearchParams(location.search).get('language') === 'en' ? 'en' : 'nl';
const note = (...facts: readonly unknown[]) => {
  document.title = JSON.stringify(facts);
};

function Card({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <FigureCard
      title={name}
      sentence="Eén zin in gewone taal over wat hier te zien is."
      svgName={name}
      table={<p>De tabel van {name}</p>}
      csv={() => 'schaal,waarde\r\nSensitiviteit,0.86\r\n'}
    >
      {children}
    </FigureCard>
  );
}

const onFragment = (side: string, index: number) => note('fragment', side, index);

function Figures() {
  return (
    <div id="figures">
      <Card name="dot-plot">
        <DotPlot
          label="Overeenstemming per schaal"
          axis="ICC(A,1) met 95%-interval"
          rows={samples.DOT_ROWS}
          threshold={{ value: 0.7, text: 'drempel 0,70' }}
          selected="sen"
          onSelect={(id) => note('scale', id)}
        />
      </Card>
      <Card name="pair-matrix">
        <PairMatrix
          label="Overeenstemming per paar"
          raters={samples.RATERS}
          cells={samples.PAIR_CELLS}
          selected={{ a: 0, b: 1 }}
          onSelect={(a, b) => note('pair', a, b)}
        />
      </Card>
      <Card name="confusion">
        <ConfusionFigure
          label="Scores van Ans tegen die van Bram"
          raterA="Ans"
          raterB="Bram"
          points={samples.POINTS}
          counts={samples.COUNTS}
          units={samples.UNITS}
          onCell={(units, row, column) => note('cell', units, row, column)}
        />
      </Card>
      <Card name="bland-altman">
        <BlandAltmanPlot
          label="Verschil tussen Ans en Bram"
          raterA="Ans"
          raterB="Bram"
          figure={samples.BLAND_ALTMAN}
          scaleRange={[1, 7]}
          acceptable={1}
          onBubble={(units) => note('bubble', units)}
        />
      </Card>
      <Card name="drift">
        <DriftChart label="Verloop per beoordelaar" series={samples.DRIFT} />
      </Card>
      <Card name="two-tracks">
        <TwoTracks
          {...samples.TRACKS}
          label="Fragmenten van Ans en Bram"
          codes={samples.CODES}
          selected={{ side: 'a', index: 4 }}
          onFragment={onFragment}
        />
      </Card>
      <Card name="long-tracks">
        <TwoTracks
          {...samples.longTracks(300)}
          label="Veel fragmenten"
          codes={samples.CODES}
          onFragment={onFragment}
        />
      </Card>
      <Card name="tolerance">
        <ToleranceCurve label="Overeenstemming bij meer speling" sweep={samples.SWEEP} chosen={1000} />
      </Card>
    </div>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <IntlProvider locale={language} messages={messagesOf(language)} timeZone="UTC">
    <Figures />
  </IntlProvider>,
);
