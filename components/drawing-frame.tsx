const columns = ['1', '2', '3', '4', '5', '6', '7', '8']
const rows = ['A', 'B', 'C', 'D']

/** The border of a drawing sheet with its zone marks. Ornament only: nothing of it is read aloud. */
export function DrawingFrame() {
  return (
    <div className="drawing-frame print:hidden" aria-hidden="true">
      <ZoneMarks marks={columns} side="top" />
      <ZoneMarks marks={columns} side="bottom" />
      <ZoneMarks marks={rows} side="left" />
      <ZoneMarks marks={rows} side="right" />
    </div>
  )
}

function ZoneMarks({ marks, side }: { marks: string[]; side: string }) {
  return (
    <div className={`zone-marks zone-marks-${side}`}>
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
    </div>
  )
}
