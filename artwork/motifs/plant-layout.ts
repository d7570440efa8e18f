import { circle, path, point, range, rect, segment } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'

const STOPS = [point(-560, 200), point(-250, 60), point(400, 120), point(720, 120)]

/** The layout of a plant seen from above: bays, machines, and the route of a tour with its numbered stops. */
export const plantLayout: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const paints = random.shuffle(['base', 'warm', 'light', 'second', 'base', 'warmDeep'] as const)
    const [first = 'base', second = 'warm', third = 'light', fourth = 'second', fifth = 'base'] = paints
    const [table, drum] = [random.between(40, 84), random.between(70, 140)]
    const end = Math.round(view.right * 1.4)
    const route =
      `M${Math.round(view.left * 1.3)} 200H-400Q-320 200 -320 130V110Q-320 60 -250 60H-60` +
      random.pick(
        `Q0 60 0 0V-110Q0 -170 60 -170H330Q400 -170 400 -100V60Q400 120 460 120H${end}`,
        `Q0 60 0 120V300Q0 360 60 360H330Q400 360 400 300V180Q400 120 460 120H${end}`,
      )
    const columns = range(6).flatMap((across) =>
      [-320, 0, 320].map((y) => `M${-570 + across * 270} ${y - 14}v28m-14 -14h28`),
    )
    const machines = [
      pen.part(rect(-480, -280, 290, 190), first),
      pen.part(circle(-390, -185, table), 'warm', 'medium'),
      pen.part(rect(-300, -250, 80, 130), 'second', 'medium'),
      pen.part(rect(-250, 170, 380, 150), second),
      pen.part(rect(-220, 200, 130, 90), 'warmDeep', 'medium'),
      pen.line(
        path(
          range(7)
            .map((index) => `M${-60 + index * 26} 170v150`)
            .join(''),
        ),
        'thin',
      ),
      pen.part(rect(110, -70, 190, 330), third),
      pen.line(path('M110 20h190M110 170h190'), 'medium', third),
      pen.part(circle(205, 95, table * 0.8), 'second', 'medium'),
      pen.part(rect(-90, -400, 340, 130), fourth),
      pen.part(path('M-60 -400v130M10 -400v130M80 -400v130M150 -400v130'), fourth, 'medium'),
      pen.part(rect(500, -330, 330, 320), fifth),
      pen.part(circle(665, -170, drum), 'accent'),
      pen.part(circle(665, -170, drum * 0.55), 'warmDeep', 'medium'),
      pen.part(rect(500, 230, 360, 140), 'warmDeep'),
      pen.line(
        path(
          range(8)
            .map((index) => `M${540 + index * 40} 230v140`)
            .join(''),
        ),
        'thin',
      ),
    ]
    return [
      '<g transform="rotate(-9)">',
      pen.flat(rect(-640, -480, end + 640, 920), 'floor'),
      pen.band(path(`M${end} -480H-640V110M-640 290V440H${end}`), 'light', 20),
      pen.line(path('M-640 110h-180a180 180 0 0 0 180 180'), 'thin'),
      pen.line(path(columns.join('')), 'medium'),
      ...machines,
      `<g stroke-linecap="round">${pen.stroke(path(route), 'accent', 22)}</g>`,
      pen.line(path(route), 'thin'),
      pen.axis(segment(-640, -40, end, -40)),
      ...STOPS.map(
        ({ x, y }, index) =>
          pen.part(circle(x, y, 40), 'light') +
          pen.figure(point(x, y), String(index + 1), { degrees: 9, on: 'light' }),
      ),
      pen.dimension(point(-480, -280), point(-190, -280), -58),
      '</g>',
    ].join('')
  },
  framing: {
    hero: { x: 60, y: -10, zoom: 1 },
    thumbnail: { x: 60, y: -20, zoom: 0.84 },
    cta: { x: 60, y: -10, zoom: 0.9 },
    section: { x: 60, y: -20, zoom: 0.94 },
  },
}
