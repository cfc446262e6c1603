/** Draws bars with chart.js in the colours and the size of text of the page; fetched only where a chart is shown. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

export interface BarSeries {
  readonly name: string;
  /** One per label; null: nothing is known, and nothing drawn. */
  readonly values: readonly (number | null)[];
  /** strong: what is looked at; calm: what it is compared with. */
  readonly tone: 'strong' | 'calm';
}

export interface BarPicture {
  readonly labels: readonly string[];
  readonly series: readonly BarSeries[];
  /** The last bar of the strong series stands for time that is not over. */
  readonly lastRuns: boolean;
  /** How a value is said on the axis, and when its bar is tapped. */
  readonly onAxis: (value: number) => string;
  readonly said: (value: number) => string;
}

/** Puts the picture on the canvas, again whenever it is asked to; end() frees the canvas. */
export function barChart(canvas: HTMLCanvasElement): {
  draw(picture: BarPicture): void;
  end(): void;
} {
  let chart: Chart<'bar', (number | null)[], string> | null = null;
  return {
    draw(picture) {
      chart?.destroy();
      chart = new Chart(canvas, configOf(picture, lookNow()));
    },
    end: () => chart?.destroy(),
  };
}

type Look = ReturnType<typeof lookNow>;

/** Colours and text as the tokens say at this moment. */
function lookNow() {
  const root = getComputedStyle(document.documentElement);
  const token = (name: string) => root.getPropertyValue(name).trim();
  const rem = parseFloat(root.fontSize);
  return {
    strong: token('--pond'),
    running: token('--pond-soft'),
    calm: token('--edge'),
    grid: token('--line'),
    text: token('--ink-2'),
    paper: token('--ink'),
    onPaper: token('--card'),
    font: { family: token('--font'), size: 0.875 * rem },
  };
}

type Config = ChartConfiguration<'bar', (number | null)[], string>;

function configOf({ labels, series, lastRuns, onAxis, said }: BarPicture, look: Look): Config {
  const { font } = look;
  const fill = (tone: BarSeries['tone'], i: number) =>
    tone === 'calm' ? look.calm : lastRuns && i === labels.length - 1 ? look.running : look.strong;
  return {
    type: 'bar',
    data: {
      labels: [...labels],
      datasets: series.map(({ name, values, tone }) => ({
        label: name,
        data: [...values],
        backgroundColor: labels.map((_, i) => fill(tone, i)),
        borderColor: tone === 'calm' ? look.calm : look.strong,
        borderWidth: tone === 'calm' ? 0 : 1,
        categoryPercentage: 0.8,
        barPercentage: 0.95,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          grid: { display: false },
          border: { color: look.grid },
          ticks: { color: look.text, font, maxRotation: 0, autoSkipPadding: 6 },
        },
        y: {
          beginAtZero: true,
          grid: { color: look.grid },
          border: { display: false },
          ticks: {
            color: look.text,
            font,
            maxTicksLimit: 5,
            precision: 0,
            callback: (value: number | string) => onAxis(Number(value)),
          },
        },
      },
      plugins: {
        tooltip: {
          backgroundColor: look.paper,
          titleColor: look.onPaper,
          bodyColor: look.onPaper,
          titleFont: font,
          bodyFont: font,
          displayColors: false,
          callbacks: {
            label: ({ dataset, parsed }) => `${dataset.label ?? ''} ${said(parsed.y ?? 0)}`,
          },
        },
      },
    },
  };
}
