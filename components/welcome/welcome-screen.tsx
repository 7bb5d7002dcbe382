import type { JSX } from "preact";
import type { Service } from "../../utils/domain/service.ts";
import type { WelcomeModel } from "../../utils/models/welcome-model.ts";
import { DoneStep } from "./done-step.tsx";
import { HoursStep } from "./hours-step.tsx";
import { SitesStep } from "./sites-step.tsx";
import { StyleStep } from "./style-step.tsx";

type WelcomeScreenProps = { readonly model: WelcomeModel; readonly services: readonly Service[] };

/** Three short questions and a way out of each. */
export function WelcomeScreen({ model, services }: WelcomeScreenProps): JSX.Element {
  return (
    <main class="welcome">
      <Step model={model} services={services} />
    </main>
  );
}

function Step({ model, services }: WelcomeScreenProps): JSX.Element {
  switch (model.step.value) {
    case 1:
      return <HoursStep model={model} />;
    case 2:
      return <SitesStep model={model} services={services} />;
    case 3:
      return <StyleStep model={model} />;
    case "done":
      return <DoneStep hasGate={model.hasGate.value} />;
  }
}
