import { DismissRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { Notice } from "./notices";

interface NoticeBarProps {
  readonly notice: Notice | undefined;
  readonly onClose: () => void;
}

/** Says what came of something; it is there all the time, so that screen readers hear what changes in it. */
export function NoticeBar({ notice, onClose }: NoticeBarProps) {
  return (
    <div className="notices" role="status">
      {notice && (
        <div className={notice.isBad ? "notice bad" : "notice"}>
          {notice.isBad ? <WarningRegular /> : <InfoRegular />}
          <div>
            {notice.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <button aria-label="Close this notice" onClick={onClose}>
            <DismissRegular />
          </button>
        </div>
      )}
    </div>
  );
}
