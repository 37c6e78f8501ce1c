import { Gate } from '../../shell/gate.tsx';
import { ForecastOfStudy } from './forecast-of-study.tsx';

export const ForecastPage = () => (
  <Gate to="/studies/$study/forecast">
    <ForecastOfStudy />
  </Gate>
);
