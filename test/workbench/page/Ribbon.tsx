import { type AddinCommands, type Command, tipOf } from "./commands";

interface RibbonProps {
  readonly commands: AddinCommands;
  readonly onRun: (command: Command) => void;
}

/** The tabs that the add-in puts on Excel's ribbon, as the manifest names them. */
export function Ribbon({ commands: { tabs }, onRun }: RibbonProps) {
  return (
    <nav className="ribbon" aria-label="Ribbon" data-region="ribbon">
      {tabs.map((tab) => (
        <section key={tab.label} aria-label={tab.label}>
          <h2>{tab.label}</h2>
          <div className="groups">
            {tab.groups.map((group) => (
              <div key={group.label} role="group" aria-label={group.label} className="group">
                <div className="buttons">
                  {group.commands.map((command) => (
                    <button key={command.id} title={tipOf(command)} onClick={() => onRun(command)}>
                      {command.icon && <img src={command.icon} alt="" width={32} height={32} />}
                      <span>{command.label}</span>
                    </button>
                  ))}
                </div>
                <span className="caption" aria-hidden>
                  {group.label}
                </span>
              </div>
            ))}
          </div>
        </section>
      ))}
    </nav>
  );
}
