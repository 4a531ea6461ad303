/**
 * The page over plain http. It leads on by itself once the browser trusts the certificate, and says until then how to
 * get past the warning.
 */
export const welcomePage = (origin: string): string => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Open the workbench</title>
    <link rel="icon" href="data:," />
    <style>
      :root { color-scheme: light dark; }
      body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; }
      a { display: inline-block; margin: 1rem 0; padding: 0.5rem 1.25rem; background: #0b5a5e; color: #fff; border-radius: 4px; text-decoration: none; }
      a:focus-visible { outline: 3px solid; outline-offset: 2px; }
    </style>
  </head>
  <body>
    <h1>One warning, once</h1>
    <p>Office opens add-ins over https alone. So the workbench has a certificate that was made on this machine, and your browser does not know it.
      It will warn you; nothing leaves this machine.</p>
    <ul>
      <li>Chrome and Edge: choose <b>Advanced</b>, then <b>Continue to localhost</b> (or <b>Proceed</b>).</li>
      <li>Firefox: choose <b>Advanced…</b>, then <b>Accept the Risk and Continue</b>.</li>
      <li>Safari: choose <b>Show Details</b>, then <b>visit this website</b>.</li>
    </ul>
    <p><a href="${origin}/">Open the workbench</a></p>
    <script>
      fetch("${origin}/book.json", { mode: "no-cors" }).then(() => location.replace("${origin}/"), () => {});
    </script>
  </body>
</html>
`;
