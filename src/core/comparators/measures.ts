/**
 * The official measures that the software knows: those of the Department's tool, and three of its statistics that the tool does not have
 * (docs/comparators.md). Each is a name of a figure, whatever its letters look like.
 */
export const OFFICIAL_MEASURES: ReadonlySet<string> = new Set([
  ...["C&YPExpenditure", "CareApplications", "CareLeaverAcc", "CareLeaverEET", "CareLeavers_LA_NotInTouch"],
  ...["Children_missing", "CIN", "CIN_Num", "CIN_Refferals_NFA", "Continue_Assess_Comp", "CP_conf_15days"],
  ...["CPP_Abuse", "CPP_Num", "CPP_rate", "CPP_Total_NumRef", "CPP_Total_Rateper10,000", "CPPlans2yrs"],
  ...[
    "CPPlans2yrsActive",
    "CPPlans2yrsActive_Num",
    "FosteringFinance",
    "ISCP_Conf",
    "LAC",
    "LAC_Foster_Placements",
  ],
  ...["LAC_Ind_SInd_Liv_Arr", "LAC_LongStable%", "LAC_Other_Res_Settings", "LAC_SecHome_And_ChildHome"],
  ...[
    "LAC_Start_Rate",
    "LACceased",
    "LACceased_Rate",
    "LACDental%",
    "LACDistance",
    "LACFinance",
    "LACHealth%",
  ],
  ...["LACnum", "LACnum_Start", "LACStable_2016on", "No_of LAC Adopted", "PrevRegCPR", "ReReferral"],
  ...["RescareFinance", "RevCP", "SafeguardingFinance", "Section_47", "Stability_SocialWorker", "SWFinance"],
  ...["TotalLACFinance", "Unacc_Asylmn_Seek_Childn", "Work_Force_Agecy_Rate", "Work_Force_AvgNumCase_SW"],
  ...["Work_Force_NoSW", "Work_Force_Num_CaseHeld", "Work_Force_SWAbsence", "Work_Force_TO_Rate"],
  "Work_Force_Vac_Rate",
]);
