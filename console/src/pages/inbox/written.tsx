/** What somebody wrote, as they wrote it: never more than text. */
export const Written = ({ label, text }: { label: string; text: string }) => (
  <figure className="written">
    <figcaption className="label">{label}</figcaption>
    <blockquote>{text}</blockquote>
  </figure>
);
