import type { Glossary } from '../types';

export const medicine: Glossary = {
  id: 'glossary-medicine',
  kind: 'glossary',
  name: 'Medicine',
  about: 'Words of doctors, nurses and patients: findings, treatments, common drugs.',
  terms: `
    acetaminophen adenoma amlodipine amoxicillin anamnesis aneurysm angioplasty anticoagulant apixaban arrhythmia
    arthroscopy atorvastatin azithromycin bilirubin biopsy bisoprolol bradycardia bronchoscopy cannula cardiomyopathy
    catheterization cefuroxime cholecystectomy ciprofloxacin citalopram clavulanate clopidogrel colonoscopy comorbidity
    contraindication creatinine cyanosis dexamethasone diclofenac diuretic doxycycline duodenum dysphagia dyspnea
    dyspnoea echocardiogram eczema edema oedema electrolyte embolism empagliflozin endoscopy enoxaparin epidural
    erythema escitalopram fibrillation fibrosis fluoxetine furosemide gabapentin gastroscopy gliclazide glomerular
    hematoma haematoma hemoglobin haemoglobin hemorrhage hepatitis hydrochlorothiazide hyperglycemia hyperkalemia
    hypertension hypoglycemia hyponatremia hypothyroidism ibuprofen immunoglobulin infusion insulin intravenous
    intubation ischemia ischaemia laparoscopy lesion leukocytes levothyroxine lisinopril lorazepam losartan
    lymphadenopathy malignancy mammography melatonin meniscus metastasis metformin methotrexate metoprolol mirtazapine
    myalgia myocardial naproxen nasogastric nebulizer necrosis neuropathy nifedipine nocturia omeprazole ondansetron
    osteoporosis oximetry palliative palpitations pantoprazole paracetamol paresthesia parenteral pericarditis
    physiotherapy platelets pleural pneumothorax polyuria prednisolone pregabalin prognosis prophylaxis prosthesis
    pruritus pulmonary quetiapine ramipril reflux rivaroxaban salbutamol sclerosis sepsis sertraline simvastatin
    spirometry stenosis subcutaneous sutures syncope tachycardia tamsulosin thrombocytes thrombosis thyroxine tramadol
    triage troponin ultrasound urticaria valsartan vasculitis venlafaxine ventricular vertigo warfarin
  `
    .trim()
    .split(/\s+/u),
};
