import { Gate } from '../../shell/gate.tsx';
import { Caseloads } from './caseloads.tsx';

export const CaseloadsPage = () => (
  <Gate to="/studies/$study/caseloads">
    <Caseloads />
  </Gate>
);
